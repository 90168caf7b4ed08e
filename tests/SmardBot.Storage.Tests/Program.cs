using SmardBot.Storage.Tests.Durability;

// The runner loads this assembly as a library; the durability tests start it as a program of their own, to kill it.
return await Acknowledger.RunAsync(args[0], args[1]);
