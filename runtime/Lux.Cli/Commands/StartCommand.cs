using System.CommandLine;
using Lux.Server;

namespace Lux.Cli;

/// <summary><c>lux start</c>: an engine with a data folder in this process, with the options of lux-server.</summary>
internal static class StartCommand
{
    public static Command Create(CommandFrame frame)
    {
        var server = new ServerCommand();
        var command = new ToolCommand("start", "starts an engine with a data folder, until Ctrl+C.") { Help = HelpPageOfServer };
        foreach (var option in server.All) command.Add(option);
        command.Add(frame.Shared.Output);
        // The server waits for the signals itself.
        command.SetAction(async (parsed, _) =>
        {
            ProcessSettings.Apply();
            IServerBanner banner = parsed.GetValue(frame.Shared.Output) == OutputFormat.Json ? new JsonBanner(frame.Host.Out) : new Banner(frame.Host.Out, frame.Host.HasColors);
            try
            {
                return await server.RunAsync(parsed, banner).ConfigureAwait(false);
            }
            catch (UsageException misuse)
            {
                throw ToolException.Misuse($"{misuse.Message} See 'lux start --help'.");
            }
        });
        return command;
    }

    private static string HelpPageOfServer() => Server.HelpPage.Of("lux start", "0 stopped as told, 1 --check or --restore found damage, 2 a wrong option, 4 could not start or go on");
}
