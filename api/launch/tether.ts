/**
 * Loaded into every child before its own code (node --require). When the launcher is killed hard nobody tells the
 * children, but their channel to it closes: then they end too, politely at first, so that the next start finds the
 * port free.
 */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5_000).unref();
});

// A listener keeps the process alive until the channel closes; a child that has nothing left to do must be able to end.
process.channel?.unref();
