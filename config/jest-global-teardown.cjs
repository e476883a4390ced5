module.exports = async () => {
  await globalThis.__ocopStop?.();
};
