using System.Text;
using Spectre.Console;

namespace Lux.Cli;

/// <summary>Where a command prints, and how wide a table may be there. Other text is not cut into lines: the terminal does that, and what is copied from it is whole.</summary>
internal sealed class ToolOutput(ToolHost host) : IAnsiConsoleOutput
{
    /// <summary>Nothing is as wide.</summary>
    public const int Unlimited = 100_000;

    public TextWriter Writer => host.Out;

    public bool IsTerminal => host.WritesToTerminal;

    public int Width => host.WritesToTerminal ? host.Width : Unlimited;

    public int Height => 24;

    public void SetEncoding(Encoding encoding)
    {
        // The host's writer has one.
    }
}
