using System.Text;

namespace Lux.Language;

/// <summary>Writes a script as <see cref="ScriptParser"/> reads it.</summary>
public static class ScriptPrinter
{
    /// <summary>The file name's end.</summary>
    public const string Extension = ".lux";

    /// <summary>The text of a script, its steps' summaries as comments.</summary>
    /// <param name="script">The script.</param>
    /// <param name="steps">What its commands do, one for each; none for no comments.</param>
    public static string Print(MigrationScript script, IReadOnlyList<MigrationStep>? steps = null)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');

        Line($"-- id: {script.Id}");
        Line($"-- parent: {(script.ParentId is null ? ScriptParser.NoParent : $"{script.ParentId}@{script.ParentHash}")}");
        Line($"-- result: {script.Result}");
        foreach (string accepted in script.Accepted) Line($"-- accept: {accepted}");
        for (int i = 0; i < script.Commands.Count; i++)
        {
            Line("");
            if (steps is not null) Line($"-- {Sentence(steps[i])}");
            Print(script.Commands[i], Line);
        }
        return text.ToString();
    }

    private static void Print(ScriptCommand command, Action<string> line)
    {
        if (command.Step is { } step)
        {
            line($"-- run: {step}");
            return;
        }
        if (command.Name != "TCREATE")
        {
            line(command.ToString());
            return;
        }
        // A column a line, so that a review shows what changes. INDEX, UNIQUE and TTL take the word behind them along.
        line(ScriptWords.Write(command.Words.Take(2)));
        for (int i = 2; i < command.Words.Count; i++)
        {
            bool isClause = command.Words[i] is "INDEX" or "UNIQUE" or "TTL" && i + 1 < command.Words.Count;
            line("    " + ScriptWords.Write(isClause ? [command.Words[i], command.Words[++i]] : [command.Words[i]]));
        }
    }

    private static string Sentence(MigrationStep step)
    {
        string risk = step.Risk switch
        {
            StepRisk.Safe => "safe",
            StepRisk.NeedsRowsChecked => "rows are checked first",
            _ => "DESTRUCTIVE",
        };
        string clients = step.Impact switch
        {
            ClientImpact.None => "",
            ClientImpact.Refuses => $"; clients built before: {step.ImpactNote}",
            _ => $"; BREAKS clients built before: {step.ImpactNote}",
        };
        return $"{step.Summary} ({risk}{clients})";
    }
}
