using System.Globalization;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The arguments of a step with its references to earlier steps, <c>$k</c> and <c>$k.j</c>, replaced by ids: only where a row id stands or a value of a ref or int column, for
/// elsewhere they are text.
/// </summary>
internal static class StepArguments
{
    /// <summary>The arguments to run the step with. What cannot be resolved stays as it is and is refused where it is read.</summary>
    public static CommandArguments Resolve(TableSession session, TableCommand command, CommandArguments step)
    {
        bool hasReference = false;
        for (int i = 1; i < step.Count && !hasReference; i++) hasReference = step[i].Length >= 2 && step[i][0] == '$';
        if (!hasReference) return step;
        byte[][] resolved = new byte[step.Count][];
        for (int i = 0; i < resolved.Length; i++) resolved[i] = step[i].ToArray();
        if (command is TableCommand.TUpdate or TableCommand.TDel) Resolve(session.Steps, IdColumn.Definition, resolved, 1);   // SET and WHERE are no references
        if (command == TableCommand.TInsert) ResolveInsert(session, resolved);
        else if (session.WritePlans.Find(session, command, step, out var plan) is null) ResolvePlanned(session.Steps, plan!, resolved);
        return new CommandArguments(resolved);
    }

    private static void ResolveInsert(TableSession session, byte[][] arguments)
    {
        if (session.Engine.Catalog.Find(arguments[0])?.State is not { } state) return;
        int first = Ascii.EqualsIgnoreCase(arguments[1], "TTL"u8) ? 3 : 1;
        // No column is named LAYOUT or ROWS, so in that form no pair names one.
        for (int i = first; i + 1 < arguments.Length; i += 2)
            if (state.Names.Find(arguments[i]) is var ordinal and >= 0) Resolve(session.Steps, state.Columns[ordinal], arguments, i + 1);
    }

    private static void ResolvePlanned(BatchSteps steps, WritePlan plan, byte[][] arguments)
    {
        for (int i = 0; i < plan.Arguments.Length; i++)
            if (plan.Arguments[i] >= 0) Resolve(steps, plan.State.Columns[i], arguments, plan.Arguments[i]);
        foreach (var value in plan.Condition?.Values ?? []) Resolve(steps, value.Column, arguments, value.Argument);
    }

    private static void Resolve(BatchSteps steps, Column column, byte[][] arguments, int at)
    {
        if (column.Type is ColumnType.Int or ColumnType.Ref && steps.TryResolve(arguments[at], out ulong id))
            arguments[at] = Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture));
    }
}
