// Provisional: the VS Code client comes here.
export function activate(): void {
  // Nothing to start yet.
}
