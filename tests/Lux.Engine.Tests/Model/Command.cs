using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>A command as it is sent, and what the model makes of it.</summary>
internal sealed record Command(TableCommand Name, byte[][] Arguments, Func<ModelDatabase, string> Run)
{
    /// <summary>The id of the row that the command names, where its arguments name it otherwise.</summary>
    public string? RowId { get; init; }

    public static Command Of(TableCommand name, IEnumerable<string> words, Func<ModelDatabase, string> run) => new(name, [.. words.Select(Encoding.UTF8.GetBytes)], run);

    /// <summary>The command as text, to be read.</summary>
    public override string ToString() => string.Join(' ', Arguments.Select(Shown).Prepend(Name.ToString().ToUpperInvariant()));

    private static string Shown(byte[] argument)
    {
        string text = Encoding.Latin1.GetString(argument);
        bool isPlain = text.Length > 0 && text.All(c => c is > ' ' and < '\u007f' and not '"');
        return isPlain ? text : "\"" + string.Concat(text.Select(c => c is >= ' ' and < '\u007f' ? c.ToString() : $"\\x{(int)c:x2}")) + "\"";
    }
}
