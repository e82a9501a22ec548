namespace Lux.Language;

/// <summary>
/// Reads a script: comments, of which some have a meaning (<c>-- id:</c>, <c>-- parent:</c>, <c>-- result:</c>, <c>-- accept:</c>, <c>-- run:</c>), and commands,
/// one a line; a line that begins with a blank goes on with the one before.
/// </summary>
public static class ScriptParser
{
    internal const string Comment = "--", NoParent = "none";
    private const string Id = "id", Parent = "parent", Result = "result", Accept = "accept", Run = "run";

    /// <summary>Reads a script.</summary>
    /// <param name="file">The name of its file, without folder and <c>.lux</c>.</param>
    /// <param name="text">Its text.</param>
    /// <param name="script">The script.</param>
    /// <param name="problem">What is wrong, and on which line.</param>
    public static bool TryParse(string file, string text, out MigrationScript? script, out ScriptProblem? problem)
    {
        script = null;
        problem = null;
        Dictionary<string, (string Value, int Line)> header = new(StringComparer.Ordinal);
        List<string> accepted = [];
        List<ScriptCommand> commands = [];
        CommandLines? open = null;
        int number = 0;

        foreach (string line in text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            number++;
            string content = line.Trim(' ', '\t', '\uFEFF');
            if (content.Length == 0) continue;
            if (content.StartsWith(Comment, StringComparison.Ordinal))
            {
                var (key, value) = KeyAndValue(content);
                if (key == Accept) accepted.Add(value);
                else if (key is Id or Parent or Result)
                {
                    if (header.ContainsKey(key)) problem = At(number, $"'-- {key}:' is there twice");
                    header[key] = (value, number);
                }
                else if (key == Run)
                {
                    Close(ref problem);
                    if (Names.IsName(value)) commands.Add(new(new EquatableArray<string>(ScriptCommand.RunWord, value), number));
                    else problem ??= At(number, $"'-- run:' names a C# step, letters, digits and '_', and not '{value}'");
                }
            }
            else
            {
                if (line[0] is not (' ' or '\t') || open is null) Close(ref problem);
                open ??= new();
                open.Append(content, number, line.IndexOf(content, StringComparison.Ordinal) + 1);
            }
            if (problem is not null) return false;
        }
        Close(ref problem);
        if (problem is not null) return false;
        foreach (string key in new[] { Id, Parent, Result })
            if (!header.TryGetValue(key, out var found) || found.Value.Length == 0) return Fail(At(found.Line == 0 ? 1 : found.Line, $"the line '-- {key}:' is missing or empty; 'lux migrate add' writes scripts"), out problem);
        if (header[Id].Value != file) return Fail(At(header[Id].Line, $"the file is named '{file}' and its id is '{header[Id].Value}'; make them the same"), out problem);
        var made = new MigrationScript { Id = file, Result = header[Result].Value, Accepted = accepted.ToEquatableArray(), Commands = commands.ToEquatableArray() };
        if (header[Parent].Value != NoParent)
        {
            string[] parts = header[Parent].Value.Split('@');
            if (parts.Length != 2) return Fail(At(header[Parent].Line, $"a parent is 'none' or '<id>@<hash>', and not '{header[Parent].Value}'"), out problem);
            made = made with { ParentId = parts[0], ParentHash = parts[1] };
        }
        script = made;
        return true;

        ScriptProblem At(int line, string message) => new(ScriptProblemKind.Unreadable, file, line, message);

        void Close(ref ScriptProblem? wrong)
        {
            if (open is null) return;
            if (!open.TryRead(out var command, out string? word, out var place)) wrong ??= At(open.Line, $"{word} is no JSON string: its quotes do not end with the word").At(place);
            else if (command is { IsSchema: false, IsData: false }) wrong ??= At(open.Line, Unknown(command.Words[0])).At(command.Places[0]);
            else commands.Add(command!);
            open = null;
        }
    }

    private static string Unknown(string word) =>
        $"'{word}' is no command of a migration; these are TCREATE, TALTER, TRENAME, TDROP, TINSERT, TUPDATE, TUPSERT, TDEL and TBATCH, and '--' begins a comment";

    // `-- key: value`; a comment like any other has no key that is known.
    private static (string Key, string Value) KeyAndValue(string comment)
    {
        string content = comment.Substring(Comment.Length).TrimStart();
        int colon = content.IndexOf(':');
        return colon < 0 ? ("", "") : (content.Substring(0, colon), content.Substring(colon + 1).Trim());
    }

    private static bool Fail(ScriptProblem wrong, out ScriptProblem? problem)
    {
        problem = wrong;
        return false;
    }
}
