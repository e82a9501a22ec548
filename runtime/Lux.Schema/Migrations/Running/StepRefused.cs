using Lux.Language;

namespace Lux.Schema;

/// <summary>Says of a step that the engine refused where it stands and what the next run does.</summary>
internal static class StepRefused
{
    public static MigrationException Of(ChainLink link, int number, LuxException refused)
    {
        var command = link.Steps[number - 1].Command;
        if (refused.Error!.Code == ErrorCode.IfNotTrue)
            return new($"another process has gone on with step {number} of '{link.Script.Id}' while this one was held up for longer than its lease; run again to see", [], refused);
        string done = number == 1 ? "" : "; the steps before it are done";
        return new($"{link.Script.Id}.lux({command.Line},1): the engine refused step {number} of {link.Steps.Count}{done}, and the next run begins with it", [$"{command}: {refused.Error.Message}"], refused);
    }
}
