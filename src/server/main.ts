// Provisional: the language server comes here.
