using Lux.Language;

namespace Lux.Schema;

/// <summary>Which scripts go which way: from where the engine stands to where the options say.</summary>
internal static class Planner
{
    /// <summary>The scripts to apply in order, or to undo from the last.</summary>
    /// <exception cref="MigrationException">There is no such script, or the way back is not allowed or not there.</exception>
    public static (IReadOnlyList<ChainLink> Up, IReadOnlyList<ChainLink> Down) Of(EngineState state, MigrationOptions options)
    {
        var links = state.Chain.Links;
        int target = options.ToNothing ? 0 : options.To is null ? links.Count : links.IndexOf(link => link.Script.Id == options.To) + 1;
        if (target == 0 && !options.ToNothing && options.To is not null)
            throw new MigrationException($"there is no script '{options.To}'", [.. links.Select(link => link.Script.Id)]);
        int there = state.AppliedCount + (state.Begun is null ? 0 : 1);
        if (target >= there) return ([.. links.Skip(state.AppliedCount).Take(target - state.AppliedCount)], []);

        // A script that is half done and wanted goes on; one that is not wanted goes back.
        ChainLink[] down = [.. links.Take(there).Skip(target).Reverse()];
        if (!options.AllowDown) throw new MigrationException($"'{down[0].Script.Id}' is behind the script to stop after, so it would be undone; that must be allowed", [.. down.SelectMany(link => link.Steps).Where(step => step.Loss.Length > 0).Select(step => step.Loss)]);
        var stuck = down.Where(link => link.Irreversible is not null).Select(link => $"{link.Script.Id}: {link.Irreversible!.Summary}: {link.Irreversible.Loss}").ToList();
        return stuck.Count == 0 ? ([], down) : throw new MigrationException("There is no way back", stuck);
    }
}
