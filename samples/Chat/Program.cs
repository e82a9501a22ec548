using Lux.Samples.Chat;

return await ChatCommand.RunAsync(args);
