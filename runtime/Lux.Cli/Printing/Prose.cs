namespace Lux.Cli;

/// <summary>Text for people in lines.</summary>
internal static class Prose
{
    /// <summary>Cuts <paramref name="text"/> at blanks into lines of at most <paramref name="width"/>; a word that is longer stays whole.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
