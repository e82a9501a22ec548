using System.Text;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Asks for a password on the terminal and shows nothing of what is typed.</summary>
internal static class PasswordPrompt
{
    public static string Ask(LuxConnectionOptions endpoint, ToolHost host)
    {
        if (!host.ReadsFromTerminal) throw ToolException.Misuse("--ask-password needs a terminal; a script sets LUX_PASSWORD instead.");
        Console.TreatControlCAsInput = true;
        try
        {
            // Looking for a key turns the terminal's echo off, which must be before the prompt invites to type.
            _ = Console.KeyAvailable;
            host.Error.Write($"Password of {endpoint.User ?? "the default user"} at {endpoint.Host}: ");
            host.Error.Flush();
            return Read();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
            host.Error.WriteLine();
        }
    }

    private static string Read()
    {
        var typed = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n') return typed.ToString();
            if (key.Key is ConsoleKey.C or ConsoleKey.D && (key.Modifiers & ConsoleModifiers.Control) != 0) throw new OperationCanceledException();
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(typed.Length - 1, 0);
            else if (key.KeyChar >= ' ') typed.Append(key.KeyChar);
        }
    }
}
