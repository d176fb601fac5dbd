// A reporter for node:test that writes only how many tests passed and failed.
export default async function* count(source) {
  const totals = {};
  for await (const { type, data } of source) {
    const total = type === 'test:diagnostic' && /^(pass|fail|cancelled) (\d+)$/.exec(data.message);
    if (total) totals[total[1]] = Number(total[2]);
  }
  yield JSON.stringify({ passed: totals.pass ?? 0, failed: (totals.fail ?? 0) + (totals.cancelled ?? 0) });
}
