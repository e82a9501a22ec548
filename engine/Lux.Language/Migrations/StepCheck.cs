namespace Lux.Language;

/// <summary>What of a script must be acknowledged, because rows may be lost or be in the way.</summary>
internal static class StepCheck
{
    public static IEnumerable<ScriptProblem> Check(ChainLink link)
    {
        HashSet<string> accepted = new(link.Script.Accepted, StringComparer.OrdinalIgnoreCase);
        HashSet<string> fresh = new(StringComparer.Ordinal);   // created by this script, so without rows of others
        foreach (var step in link.Steps)
        {
            var words = step.Command.Words;
            string table = words.Count > 1 ? words[1] : "";
            if (step.Command.Name == "TCREATE" || (step.Command.Name == "TRENAME" && fresh.Contains(table))) fresh.Add(words[words.Count > 2 && step.Command.Name == "TRENAME" ? 2 : 1]);
            if (fresh.Contains(table)) continue;
            if (step.Risk == StepRisk.Destructive && !accepted.Contains(step.Summary))
                yield return Of(step, ScriptProblemKind.NotAccepted, $"{step.Summary}: {step.Loss}", step.Summary);
            if (step.IsNarrowing && !accepted.Contains(step.Summary))
                yield return Of(step, ScriptProblemKind.Narrows, $"{step.Summary}: a row that does not convert stops the migration", step.Summary);
            string isEmpty = $"{table} is empty";
            if (step.NeedsDefault && !accepted.Contains(isEmpty))
                yield return Of(step, ScriptProblemKind.NeedsDefault, $"{step.Summary}, which must have a value, and rows of {table} have none; give it a default, or let it be null", isEmpty);
        }

        ScriptProblem Of(MigrationStep step, ScriptProblemKind kind, string message, string acknowledgement) =>
            new(kind, link.Script.Id, step.Command.Line, $"{message}; if that is meant, write '-- accept: {acknowledgement}'", acknowledgement);
    }
}
