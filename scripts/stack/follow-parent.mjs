// Preloaded into the app, the worker and the sandbox: when the process that started them is killed outright, they stop too.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
