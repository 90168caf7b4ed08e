using SmardBot.LoadTests;

return await LoadCommands.RunAsync(args);
