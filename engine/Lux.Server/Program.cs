using Lux.Server;

ProcessSettings.Apply();
return await ServerCommand.RunAsync(args);
