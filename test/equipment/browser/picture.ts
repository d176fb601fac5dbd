import { copyFileSync, mkdirSync } from 'node:fs';
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

/** Takes a picture once nothing moves: kept under the scratch folder, and in docs/images where QINGYANG_PICTURE=1 asks for it. */
export async function takePicture(workbench: Workbench, name: string, part?: Part): Promise<void> {
  await workbench.settle();
  const folder = join(SCRATCH, 'pictures');
  mkdirSync(folder, { recursive: true });
  const picture = join(folder, `${name}.png`);
  await workbench.page.screenshot({ path: picture, ...(part && { clip: part }) });
  if (!process.env.QINGYANG_PICTURE) return;
  mkdirSync(IMAGES, { recursive: true });
  copyFileSync(picture, join(IMAGES, `${name}.png`));
}
