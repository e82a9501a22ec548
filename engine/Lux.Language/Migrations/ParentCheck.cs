namespace Lux.Language;

/// <summary>Whether a script follows the one before it, as that was when it was written.</summary>
internal static class ParentCheck
{
    public static ScriptProblem? Check(IReadOnlyList<MigrationScript> scripts, int at)
    {
        var script = scripts[at];
        var before = at == 0 ? null : scripts[at - 1];
        ScriptProblem Broken(string message) => new(ScriptProblemKind.BrokenChain, script.Id, 0, message);
        if (script.ParentId == before?.Id)
        {
            return before is null || script.ParentHash == before.Hash ? null : new(
                ScriptProblemKind.Edited,
                before.Id,
                0,
                $"it was changed after '{script.Id}' was written, which follows it as {script.ParentHash} (now {before.Hash}); undo the change, and put what is to change into another script");
        }
        if (before is not null && script.ParentId == before.ParentId)
        {
            string what = before.ParentId is null ? "both begin the chain" : $"both follow '{before.ParentId}'";
            return Broken($"'{before.Id}' and '{script.Id}' {what}; delete this one and write it anew after the other: lux migrate add");
        }
        if (script.ParentId is null) return Broken($"it begins a chain, and '{before!.Id}' comes before it; scripts are in order of their names");
        return scripts.Any(other => other.Id == script.ParentId)
            ? Broken($"it follows '{script.ParentId}', and '{before?.Id}' comes between by its name; delete this one and write it anew: lux migrate add")
            : Broken($"it follows '{script.ParentId}', which is not there; bring that script back");
    }
}
