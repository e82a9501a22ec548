using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Reads, binds and plans the arguments of TQUERY and TCOUNT.</summary>
internal static class QueryPlanner
{
    public static LuxError? TryPlan(TableSession session, CommandArguments arguments, bool isCount, out QueryPlan? plan)
    {
        plan = null;
        string[] words = arguments.Texts();
        bool read = isCount ? QueryParser.TryParseCount(words, out var syntax, out var error) : QueryParser.TryParse(words, out syntax, out error);
        return read ? TryPlan(session, arguments[0], syntax!, out plan) : error;
    }

    /// <summary>Binds and plans what a query, or the condition of a write, asks of the table that <paramref name="name"/> names.</summary>
    public static LuxError? TryPlan(TableSession session, ReadOnlySpan<byte> name, QuerySyntax syntax, out QueryPlan? plan)
    {
        plan = null;
        if (session.Engine.Catalog.Find(name) is not { State: { } root } table) return TableNames.NotFound(name);

        var states = new Dictionary<string, TableState> { [table.Name] = root };
        TableSchema? SchemaOf(string target)
        {
            if (!states.TryGetValue(target, out var state))
            {
                if (!table.Database.Tables.TryGetValue(target, out var other) || other.State is not { } found) return null;
                states[target] = state = found;
            }
            return state.Schema;
        }
        if (!QueryBinder.TryBind(syntax, root.Schema, SchemaOf, out var query, out var error)) return error;
        if (!TryColumns(root, query!, out int[] columns, out bool isWhole, out error)) return error;

        var compiler = new ConditionCompiler();
        var conjuncts = compiler.Conjuncts(query!.Where);
        OrderItem[] order = Order(query, states);
        var access = new AccessPlanner(root, conjuncts, order, query.LimitArgument >= 0).Choose();
        bool[] fulfilled = new bool[conjuncts.Length];
        foreach (int conjunct in access.Fulfilled) fulfilled[conjunct] = true;
        plan = new()
        {
            Query = query,
            Tables = [.. query.Tables.Select(t => new PlannedTable(states[t.Schema.Name].Table, states[t.Schema.Name], t.Parent, t.ParentColumn))],
            Values = compiler.Values,
            Lists = compiler.Lists,
            Conjuncts = conjuncts,
            IsFulfilled = fulfilled,
            HasNoResidual = fulfilled.All(f => f),
            Access = access,
            MissedColumn = access.IsWholeTable ? IndexAdvice.ColumnFor(root, conjuncts, order, query.LimitArgument >= 0) : -1,
            Order = order,
            Columns = columns,
            IsWholeRow = isWhole,
            Labels = Labels(query),
        };
        return null;
    }

    private static OrderItem[] Order(BoundQuery query, Dictionary<string, TableState> states)
    {
        var items = query.OrderBy.Select(o => new OrderItem(o.Field, o.Descending,
            o.Field.Column == BoundField.Id ? ColumnType.Int : states[query.Tables[o.Field.Table].Schema.Name].Columns[o.Field.Column].Type)).ToList();
        // Ties go by id, in the direction of the last item, so that newest first means the later of two at the same time first.
        var id = new BoundField(0, BoundField.Id);
        int at = items.FindIndex(i => i.Field == id);
        if (at >= 0) return [.. items.Take(at + 1)];
        return [.. items, new(id, items.Count > 0 && items[^1].IsDescending, ColumnType.Int)];
    }

    // The columns that a reader of FORMAT ROWS LAYOUT expects: those of a layout that the table has or had.
    private static bool TryColumns(TableState root, BoundQuery query, out int[] columns, out bool isWhole, out LuxError? error)
    {
        columns = [.. Enumerable.Range(0, root.Columns.Length)];
        isWhole = true;
        error = null;
        if (query.Layout is null || query.Layout == root.Layout.Hash) return true;
        var layout = root.LayoutOf(Encoding.UTF8.GetBytes(query.Layout));
        if (layout is not null)
        {
            columns = root.OrdinalsOf(layout);
            isWhole = layout == root.Layout;
            if (!columns.Contains(-1)) return true;
        }
        error = LuxError.Of(ErrorCode.LayoutMismatch, root.Schema.Name, root.Layout.Hash);
        return false;
    }

    private static byte[][][] Labels(BoundQuery query) => query.Select.Count > 0
        ? [[.. query.Select.Select(s => Encoding.UTF8.GetBytes(s.Label))]]
        : [.. query.Joins.Select(j => query.Tables[j].Schema.Columns.Select(c => Encoding.UTF8.GetBytes(query.Tables[j].Label + "." + c.Name)).ToArray())];
}
