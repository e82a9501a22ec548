using System.CommandLine;
using Lux.Engine;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>The command line. What cannot start is one sentence on standard error and exit code 1.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var engine = new Option<string?>("--engine") { Description = "An engine that runs already, lux://host:port; several servers on one engine are one chat. Default: an engine of its own.", HelpName = "lux://host:port" };
        var data = new Option<string>("--data") { Description = "The folder of its own engine's data.", DefaultValueFactory = _ => "chat-data", HelpName = "folder" };
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5080", HelpName = "url" };
        var command = new RootCommand("A chat for a team, on the Lux engine. Open the printed address in two browsers.") { engine, data, urls };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await ChatHost.RunAsync(parsed.GetValue(engine), parsed.GetValue(data)!, parsed.GetValue(urls)!, cancellationToken);
                return 0;
            }
            catch (Exception refused) when (refused is LuxEngineException or LuxException or ArgumentException or FormatException or IOException)
            {
                await Console.Error.WriteLineAsync($"chat: {refused.Message}");
                return 1;
            }
        });
        return await command.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
    }
}
