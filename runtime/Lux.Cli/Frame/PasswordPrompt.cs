using System.Text;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Asks for a password on the terminal and shows nothing of what is typed.</summary>
internal static class PasswordPrompt
{
    public static string Ask(LuxConnectionOptions endpoint, ToolHost host)
    {
        if (!host.ReadsFromTerminal) throw ToolException.Misuse("--ask-password needs a terminal; a script sets LUX_PASSWORD instead.");
        host.Error.Write($"Password of {endpoint.User ?? "the default user"} at {endpoint.Host}: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(typed.Length - 1, 0);
            else if (key.KeyChar >= ' ') typed.Append(key.KeyChar);
        }
        host.Error.WriteLine();
        return typed.ToString();
    }
}
