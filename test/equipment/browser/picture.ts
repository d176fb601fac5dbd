import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SCRATCH } from '../paths';
import type { Workbench } from './workbench';

const IMAGES = join(ROOT, 'docs/images');

/** A part of the window, in pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture once nothing moves: kept under the scratch folder; where QINGYANG_PICTURE=1 asks for it, it renews the one in docs/images. */
export async function takePicture(workbench: Workbench, name: string, part?: Part): Promise<void> {
  await workbench.settle();
  const folder = join(SCRATCH, 'pictures');
  mkdirSync(folder, { recursive: true });
  const picture = join(folder, `${name}.png`);
  await workbench.page.screenshot({ path: picture, ...(part && { clip: part }) });
  const shown = join(IMAGES, `${name}.png`);
  if (process.env.QINGYANG_PICTURE && existsSync(shown)) copyFileSync(picture, shown);
}
