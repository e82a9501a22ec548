namespace Lux.Language;

/// <summary>A script in its place.</summary>
/// <param name="Script">The script.</param>
/// <param name="Before">The schema that it begins with.</param>
/// <param name="After">The schema that it leads to.</param>
/// <param name="Steps">What its commands do, one for each.</param>
public sealed record ChainLink(MigrationScript Script, DatabaseSchema Before, DatabaseSchema After, EquatableArray<MigrationStep> Steps)
{
    /// <summary>The schema after the first <paramref name="steps"/> of its steps.</summary>
    public DatabaseSchema At(int steps)
    {
        var schema = Before;
        foreach (var step in Steps.Take(steps))
            schema = SchemaReplay.TryApply(schema, step.Command, out var next, out var error) ? next! : throw new InvalidOperationException(error!.Message);
        return schema;
    }

    /// <summary>The steps back, the last first; without those that change rows alone.</summary>
    public EquatableArray<ScriptCommand> Down => Steps.Reverse().SelectMany(step => step.Down).ToEquatableArray();

    /// <summary>The step that has no way back, or null.</summary>
    public MigrationStep? Irreversible => Steps.FirstOrDefault(step => !step.IsReversible);
}
