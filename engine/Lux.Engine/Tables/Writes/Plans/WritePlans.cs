using System.Runtime.InteropServices;
using Lux.Language;

namespace Lux.Engine;

/// <summary>The plans of the writes that a session sent last, by shape, as <see cref="PlanCache"/> has those of queries. A hit compares bytes, 0 B.</summary>
internal sealed class WritePlans
{
    private const int Capacity = 64;
    private readonly List<(TableCommand Command, byte[]?[] Shape, WritePlan Plan)> _entries = [];

    /// <summary>The plan of a command; the error when there is none.</summary>
    public LuxError? Find(TableSession session, TableCommand command, CommandArguments arguments, out WritePlan? plan)
    {
        foreach (var entry in CollectionsMarshal.AsSpan(_entries))
        {
            if (entry.Command != command || entry.Shape.Length != arguments.Count || !PlanCache.Matches(entry.Shape, arguments) || !entry.Plan.IsCurrent) continue;
            plan = entry.Plan;
            return Refusal(session, plan);
        }
        if (WritePlanner.TryPlan(session, command, arguments, out plan) is { } error) return error;
        Add(command, arguments, plan!);
        return Refusal(session, plan!);
    }

    /// <summary>A write under a condition tells by its effect what is in the rows, so it needs the right to read them, too.</summary>
    private static LuxError? Refusal(TableSession session, WritePlan plan) => plan.Condition is { } condition ? CommandAccess.Refusal(session, condition) : null;

    private void Add(TableCommand command, CommandArguments arguments, WritePlan plan)
    {
        _entries.RemoveAll(e => !e.Plan.IsCurrent);
        byte[]?[] shape = new byte[]?[arguments.Count];
        for (int i = 0; i < shape.Length; i++) shape[i] = arguments[i].ToArray();
        foreach (int value in plan.Values) shape[value] = null;
        int weight = PlanCache.Weight(shape);
        if (weight > PlanCache.MostWeight) return;
        while (_entries.Count == Capacity || _entries.Sum(e => PlanCache.Weight(e.Shape)) > PlanCache.MostWeight - weight) _entries.RemoveAt(0);
        _entries.Add((command, shape, plan));
    }
}
