namespace Lux.Language;

/// <summary>Resolves the items of SELECT; then it is what names mean in ORDER BY: an alias, or what the rows or the groups have.</summary>
internal sealed class SelectBinder(QueryScope rows, GroupScope? groups) : IFieldScope
{
    private readonly List<(BoundField Field, Column Definition, string? Alias)> _items = [];

    /// <summary>The tables whose fields are items.</summary>
    public IEnumerable<int> Tables => _items.Select(i => InRow(i.Field).Table);

    public bool TryBind(EquatableArray<SelectSyntax> select, out LuxError? error)
    {
        error = null;
        foreach (var item in select)
        {
            if (!TryItem(item, out error)) return false;
        }
        if (groups is null) return true;
        foreach (var item in _items)
            if (item.Alias is not null) groups.Name(item.Alias, item.Field);
        if (select.Count == 0)
        {
            for (int i = 0; i < groups.Fields.Count; i++) _items.Add((new(BoundField.OfGroup, i), groups.Fields[i].Definition, null));
        }
        return true;
    }

    public bool TryField(FieldSyntax syntax, string clause, out BoundField field, out Column? column, out LuxError? error)
    {
        int alias = _items.FindIndex(i => i.Alias == syntax.Path);
        if (alias < 0) return groups is null ? rows.TryField(syntax, clause, out field, out column, out error) : groups.TryField(syntax, clause, out field, out column, out error);
        (field, column, error) = (_items[alias].Field, _items[alias].Definition, null);
        return true;
    }

    /// <summary>The items with their labels: an alias, the name of a column, <c>table.column</c> of a joined one, an aggregate as it is spelled.</summary>
    public EquatableArray<BoundItem> Items(EquatableArray<BoundTable> tables)
    {
        string Label((BoundField Field, Column Definition, string? Alias) item)
        {
            if (item.Alias is not null) return item.Alias;
            var field = InRow(item.Field);
            if (field.Table == BoundField.OfGroup) return item.Definition.Name;
            string name = field.Column == BoundField.Id ? IdColumn.Name : tables[field.Table].Schema.Columns[field.Column].Name;
            return field.Table == 0 ? name : tables[field.Table].Label + "." + name;
        }
        return _items.Select(i => new BoundItem(i.Field, Label(i))).ToEquatableArray();
    }

    // The field of the rows that a field of a group is; an aggregate stays what it is.
    private BoundField InRow(BoundField field) => field.Table == BoundField.OfGroup && field.Column < groups!.Fields.Count ? groups.Fields[field.Column].Field : field;

    private bool TryItem(SelectSyntax item, out LuxError? error)
    {
        BoundField field;
        Column? column;
        if (item is SelectAggregateSyntax aggregate)
        {
            if (!groups!.TryAggregate(aggregate.Aggregate, "SELECT", out field, out error)) return false;
            column = groups.Aggregates[field.Column - groups.Fields.Count].Definition;
        }
        else
        {
            var plain = ((SelectFieldSyntax)item).Field;
            if (groups is null ? !rows.TryField(plain, "SELECT", out field, out column, out error) : !groups.TryField(plain, "SELECT", out field, out column, out error)) return false;
        }
        if (item.Alias is not null)
        {
            if (_items.Any(i => i.Alias == item.Alias))
            {
                error = LuxError.Of(ErrorCode.FieldTwice, item.Alias).At(item.Position);
                return false;
            }
        }
        _items.Add((field, column!, item.Alias));
        return true;
    }
}
