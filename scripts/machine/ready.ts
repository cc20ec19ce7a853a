export type Ready = { readonly ready: true } | { readonly ready: false; readonly message: string };
