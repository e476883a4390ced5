// Preloaded into the processes that `npm start` starts (node --require): they end, cleanly, when the one that started them is
// gone, however it ended. The IPC channel between the two closes at that moment.
if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref(); // watching alone keeps no process alive
}
