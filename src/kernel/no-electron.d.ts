/** What `electron` is to the layers that must not use it: a module without exports. */
export {};
