using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>Random definitions and their changes.</summary>
internal sealed partial class CommandMaker
{
    private static readonly string[] ColumnNames = ["p", "q", "Größe", "s", "名前_1"];

    private Command Create(string name)
    {
        var columns = ColumnNames.Take(random.Next(1, ColumnNames.Length + 1)).Select(c => Column(c, name)).ToList();
        List<ModelComposite> composites = [];
        var indexable = columns.Where(c => ModelValues.IsOrdered(c.Type)).Select(c => c.Name).ToArray();
        for (int i = random.Next(3); i > 0 && indexable.Length > 1; i--)
        {
            random.Shuffle(indexable);
            var list = indexable.Take(random.Next(2, Math.Min(4, indexable.Length + 1))).ToArray();
            if (composites.All(c => !c.Columns.SequenceEqual(list))) composites.Add(new(list, random.Next(2) == 0));
        }
        var table = new ModelTable(name) { Columns = columns, Composites = composites, Ttl = random.Next(4) == 0 ? random.Next(1, 5) : 0 };
        return Command.Of(TableCommand.TCreate, table.Words, m => m.Create(table.Clone()));
    }

    private Command Alter(ModelTable table)
    {
        string name = table.Name;
        if (random.Next(2) == 0) return Change(table);
        switch (random.Next(8))
        {
            case < 4:
                var column = Column(ColumnNames[random.Next(ColumnNames.Length)], name);
                return Command.Of(TableCommand.TAlter, [name, "ADD", column.Spec], m => m.AddColumn(name, column));
            case < 6:
                string gone = ColumnNames[random.Next(ColumnNames.Length)];
                return Command.Of(TableCommand.TAlter, [name, "DROP", gone], m => m.DropColumn(name, gone));
            case 6:
                long seconds = random.Next(1, 5);
                return Command.Of(TableCommand.TAlter, [name, "SET", "TTL", seconds.ToString(CultureInfo.InvariantCulture)], m => m.SetTtl(name, seconds));
            default:
                return Command.Of(TableCommand.TAlter, [name, "UNSET", "TTL"], m => m.SetTtl(name, null));
        }
    }

    private ModelColumn Column(string name, string own)
    {
        bool isRef = random.Next(3) == 0;
        string type = isRef ? "ref" : ModelValues.Types[random.Next(ModelValues.Types.Length)];
        bool isNotNull = random.Next(4) == 0, isIndexable = ModelValues.IsOrdered(type);
        return new(name, type)
        {
            Target = !isRef ? null : random.Next(3) == 0 ? own : TableNames[random.Next(TableNames.Length)],
            IsUnique = isIndexable && random.Next(isRef ? 12 : 5) == 0,
            IsIndexed = isIndexable && random.Next(3) == 0,
            IsNotNull = isNotNull,
            Default = isRef || type == "vector(2)" || random.Next(3) > 0 ? null : type == "timestamp" && random.Next(2) == 0 ? "*" : Default(type),
            OnDelete = !isRef ? "restrict" : random.Next(3) switch { 0 => "restrict", 1 when !isNotNull => "setnull", _ => "cascade" },
        };
    }

    // A literal in default(...) is text.
    private string? Default(string type)
    {
        string text = ModelValues.Right(random, type);
        return type == "bytes" || text == "*" ? null : text;
    }
}
