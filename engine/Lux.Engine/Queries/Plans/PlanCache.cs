namespace Lux.Engine;

/// <summary>
/// The plans of the shapes that a session asked last. A shape is every argument that is no value, number of LIMIT or OFFSET, or cursor: as what comes before a value decides
/// that it is one, arguments that agree in those have the same syntax. Hot path: a hit compares bytes, 0 B.
/// </summary>
internal sealed class PlanCache
{
    private const int Capacity = 64;

    /// <summary>What the shapes of a session may weigh together (<see cref="Weight"/>): they are held for as long as the client stays.</summary>
    internal const int MostWeight = 4 << 20;

    private readonly List<(bool IsCount, byte[]?[] Shape, QueryPlan Plan)> _entries = [];

    public QueryPlan? Find(CommandArguments arguments, bool isCount)
    {
        foreach (var entry in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_entries))
            if (entry.IsCount == isCount && entry.Shape.Length == arguments.Count && Matches(entry.Shape, arguments) && entry.Plan.IsCurrent) return entry.Plan;
        return null;
    }

    public void Add(CommandArguments arguments, bool isCount, QueryPlan plan)
    {
        _entries.RemoveAll(e => !e.Plan.IsCurrent);
        byte[]?[] shape = new byte[]?[arguments.Count];
        for (int i = 0; i < shape.Length; i++) shape[i] = arguments[i].ToArray();
        foreach (var value in plan.Values) shape[value.Argument] = null;
        if (plan.Query.LimitArgument >= 0) shape[plan.Query.LimitArgument] = null;
        if (plan.Query.OffsetArgument >= 0) shape[plan.Query.OffsetArgument] = null;
        if (plan.Query.AfterArgument >= 0) shape[plan.Query.AfterArgument] = null;
        int weight = Weight(shape);
        if (weight > MostWeight) return;
        while (_entries.Count == Capacity || _entries.Sum(e => Weight(e.Shape)) > MostWeight - weight) _entries.RemoveAt(0);
        _entries.Add((isCount, shape, plan));
    }

    /// <summary>About the bytes that a shape and its plan take.</summary>
    internal static int Weight(byte[]?[] shape) => (int)Math.Min(int.MaxValue, shape.Sum(word => 64L + (word?.Length ?? 0)));

    internal static bool Matches(byte[]?[] shape, CommandArguments arguments)
    {
        for (int i = 0; i < shape.Length; i++)
            if (shape[i] is { } word && !arguments[i].SequenceEqual(word)) return false;
        return true;
    }
}
