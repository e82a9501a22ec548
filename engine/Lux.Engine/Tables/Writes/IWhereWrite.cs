using Lux.Language;

namespace Lux.Engine;

/// <summary>What a write with WHERE does with the rows that were found: they lie in the session's <see cref="QueryBuffers"/>.</summary>
internal interface IWhereWrite
{
    /// <summary>Makes what can be made of the rows as they were found.</summary>
    static abstract LuxError? Prepare(TableSession session, WritePlan plan, CommandArguments arguments);

    /// <summary>Checks, appends and applies the change; under the lock, with nothing changed since the rows were found. False when an expired row was in the way: start over.</summary>
    static abstract bool TryApply(TableSession session, WritePlan plan, out LuxError? error);
}
