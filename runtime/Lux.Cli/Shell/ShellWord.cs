using System.Text;

namespace Lux.Cli;

/// <summary>One word of a command line: the bytes that are sent.</summary>
/// <param name="Bytes">The argument.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsQuoted">Whether it was written in quotes.</param>
internal sealed record ShellWord(byte[] Bytes, int Start = 0, int End = 0, bool IsQuoted = false)
{
    public string Text { get; } = Encoding.UTF8.GetString(Bytes);

    public static ShellWord Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public bool Is(string keyword) => Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
