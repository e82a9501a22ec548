namespace Lux.Cli;

/// <summary>The lines of a file of commands.</summary>
internal static class ScriptLines
{
    /// <summary>
    /// As in migration scripts, a line that begins with a blank goes on with the one before. Joined lines leave empty ones behind, so that numbers stay right.
    /// </summary>
    public static async Task<string[]> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return Joined(await File.ReadAllLinesAsync(file, cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ToolException.BadFile($"The file '{file}' cannot be read: {e.Message.TrimEnd('.')}.", e);
        }
    }

    private static string[] Joined(string[] lines)
    {
        var open = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || ShellWords.IsComment(lines[i])) continue;
            if (open >= 0 && lines[i][0] is ' ' or '\t') (lines[open], lines[i]) = ($"{lines[open]} {lines[i].Trim()}", "");
            else open = i;
        }
        return lines;
    }
}
