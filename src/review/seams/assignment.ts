/** One way for a row to be served: by a column, at a value. Each row may also stay alone, at its own value. */
export interface Edge {
  readonly column: number;
  readonly value: number;
}

export interface Row {
  readonly alone: number;
  readonly edges: readonly Edge[];
}

export interface Choice {
  /** The column chosen, or undefined for a row that stays alone. */
  readonly column: number | undefined;
  /** By how much the best whole solution beats the best one in which this row is served otherwise. */
  readonly margin: number;
}

/** Groups of rows beyond this are solved row by row: they are hard-wrapped text, where neighbours decide. */
const TOGETHER = 24;

/** Serves each row by at most one column, each column at most one row, so that the values' sum is the greatest. */
export function assign(rows: readonly Row[]): Choice[] {
  const choices: Choice[] = Array.from({ length: rows.length });
  for (const group of groupsOf(rows)) {
    const own = group.map((index) => rows[index]).filter((row) => row !== undefined);
    const solved = own.length > TOGETHER ? greedy(own) : exact(own);
    solved.forEach((choice, i) => (choices[group[i] ?? 0] = choice));
  }
  return choices;
}

/** Rows that compete for a column, however indirectly, belong to one group. */
function groupsOf(rows: readonly Row[]): number[][] {
  const parent = rows.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const owner = new Map<number, number>();
  rows.forEach((row, i) => {
    for (const { column } of row.edges) {
      const other = owner.get(column);
      if (other === undefined) owner.set(column, i);
      else parent[root(i)] = root(other);
    }
  });
  const groups = new Map<number, number[]>();
  rows.forEach((_, i) => {
    const group = groups.get(root(i));
    if (group) group.push(i);
    else groups.set(root(i), [i]);
  });
  return [...groups.values()];
}

/** The margin where there is no other way at all. */
const SURE = 100;

function exact(rows: readonly Row[]): Choice[] {
  const best = solve(rows);
  return best.columns.map((column, i) => {
    const without = rows.map((row, j) => (j === i ? barred(row, column) : row));
    return { column, margin: Math.min(SURE, best.value - solve(without).value) };
  });
}

/** The row without the way it was served. */
function barred(row: Row, column: number | undefined): Row {
  if (column === undefined) return { ...row, alone: Math.min(row.alone, -1e6) };
  return { ...row, edges: row.edges.filter((edge) => edge.column !== column) };
}

interface Solution {
  readonly columns: readonly (number | undefined)[];
  readonly value: number;
}

/** Augments row by row along the best alternating path (Bellman–Ford; the groups are small). */
function solve(rows: readonly Row[]): Solution {
  const chosen: (number | undefined)[] = rows.map(() => undefined);
  const owner = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) augment(rows, chosen, owner, row);
  const value = rows.reduce((sum, row, i) => sum + valueOf(row, chosen[i]), 0);
  return { columns: chosen, value };
}

const valueOf = (row: Row, column: number | undefined): number =>
  column === undefined ? row.alone : (row.edges.find((edge) => edge.column === column)?.value ?? -Infinity);

/** Brings one more row in: the best gain over all chains in which each row pushes another off its column. */
function augment(rows: readonly Row[], chosen: (number | undefined)[], owner: Map<number, number>, added: number): void {
  const gain = new Map<number, number>([[added, 0]]);
  const cameBy = new Map<number, { row: number; column: number }>();
  let end = { row: added, column: undefined as number | undefined, gain: rows[added]?.alone ?? 0 };
  for (let round = 0; round <= rows.length; round++) {
    let changed = false;
    for (const [row, so] of [...gain]) {
      const current = rows[row];
      if (!current) continue;
      if (so + current.alone > end.gain + 1e-9) end = { row, column: undefined, gain: so + current.alone };
      for (const { column, value } of current.edges) {
        if (column === chosen[row]) continue;
        const holder = owner.get(column);
        const total = so + value;
        if (holder === undefined) {
          if (total > end.gain + 1e-9) end = { row, column, gain: total };
          continue;
        }
        if (holder === added) continue;
        const pushed = total - valueOf(rows[holder] ?? current, column);
        if (pushed <= (gain.get(holder) ?? -Infinity) + 1e-9) continue;
        gain.set(holder, pushed);
        cameBy.set(holder, { row, column });
        changed = true;
      }
    }
    if (!changed) break;
  }
  settle(chosen, owner, cameBy, end);
}

/** Walks the chain back: each row takes the column of the one it pushed off. */
function settle(
  chosen: (number | undefined)[],
  owner: Map<number, number>,
  cameBy: ReadonlyMap<number, { row: number; column: number }>,
  end: { readonly row: number; readonly column: number | undefined },
): void {
  let { row, column } = end;
  for (;;) {
    const before = chosen[row];
    chosen[row] = column;
    if (column !== undefined) owner.set(column, row);
    const via = cameBy.get(row);
    if (before !== undefined && before !== column && owner.get(before) === row) owner.delete(before);
    if (!via) return;
    ({ row, column } = via);
  }
}

/** Row by row, the best edges first; the margin is that to the row's next best way. */
function greedy(rows: readonly Row[]): Choice[] {
  const choices: Choice[] = rows.map(() => ({ column: undefined, margin: 0 }));
  const taken = new Set<number>();
  const done = new Set<number>();
  const edges = rows.flatMap((row, i) => row.edges.map((edge) => ({ ...edge, row: i, gain: edge.value - row.alone })));
  for (const edge of edges.sort((a, b) => b.gain - a.gain)) {
    if (edge.gain <= 0 || done.has(edge.row) || taken.has(edge.column)) continue;
    const others = rows[edge.row]?.edges.filter((other) => other.column !== edge.column && !taken.has(other.column)) ?? [];
    const next = Math.max(rows[edge.row]?.alone ?? 0, ...others.map((other) => other.value));
    choices[edge.row] = { column: edge.column, margin: edge.value - next };
    taken.add(edge.column);
    done.add(edge.row);
  }
  return choices;
}
