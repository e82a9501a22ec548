using Lux.Cli;

return await Tool.RunAsync(args, ToolHost.OfProcess());
