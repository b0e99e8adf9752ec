// Preloaded into the app, the worker and the sandbox: when the process that started them is killed outright, they stop too.
// What they fork in turn inherits this file, and is none of our business.
if (process.env.STARTED_BY === String(process.ppid)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
