using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>Random changes of what is there.</summary>
internal sealed partial class CommandMaker
{
    private Command Change(ModelTable table)
    {
        string name = table.Name, column = random.Next(20) == 0 ? "nope" : table.Columns[random.Next(table.Columns.Count)].Name;
        switch (random.Next(10))
        {
            case 0:
                string newName = ColumnNames[random.Next(ColumnNames.Length)];
                return Command.Of(TableCommand.TAlter, [name, "RENAME", column, newName], m => m.RenameColumn(name, column, newName));
            case 1:
                string tableName = TableNames[random.Next(TableNames.Length)];
                return Command.Of(TableCommand.TRename, [name, tableName], m => m.Rename(name, tableName));
            case 2 or 3:
                var type = Column(column, name);
                if (type.Type == "vector(2)" || table.Columns.Any(c => c.Name == column && c.Type == "vector(2)")) return Index(table);
                // default(*) would then be a new uuid, which no model foresees.
                if (type.Type == "uuid" && table.Columns.Any(c => c.Name == column && c.Default == "*")) return Index(table);
                return Command.Of(TableCommand.TAlter, [name, "TYPE", column, type.TypeText], m => m.ChangeType(name, column, type.Type, type.Target));
            case 4 or 5:
                return Index(table);
            default:
                return Modifier(name, column, table.Columns.FirstOrDefault(c => c.Name == column)?.Type ?? "int");
        }
    }

    private Command Index(ModelTable table)
    {
        string name = table.Name;
        bool isUnique = random.Next(2) == 0;
        if (table.Composites.Count > 0 && random.Next(2) == 0)
        {
            var there = table.Composites[random.Next(table.Composites.Count)] with { IsUnique = isUnique };
            return Command.Of(TableCommand.TAlter, [name, "DROP", there.Word, string.Join(',', there.Columns)], m => m.DropIndex(name, there));
        }
        string[] columns = [.. ColumnNames];
        random.Shuffle(columns);
        var index = new ModelComposite(columns[..2], isUnique);
        return Command.Of(TableCommand.TAlter, [name, "ADD", index.Word, .. columns[0] == "p" ? [columns[0] + ",", columns[1]] : new[] { string.Join(',', index.Columns) }], m => m.AddIndex(name, index));
    }

    private Command Modifier(string name, string column, string type)
    {
        bool isSet = random.Next(3) > 0;
        string text = Default(type) ?? "1";
        (string Word, Func<ModelColumn, ModelColumn> Change) modifier = random.Next(7) switch
        {
            0 => ("unique", c => c with { IsUnique = isSet }),
            1 => ("index", c => c with { IsIndexed = isSet }),
            2 => ("notnull", c => c with { IsNotNull = isSet }),
            3 => (isSet ? $"default(\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\")" : "default", c => c with { Default = isSet ? text : null }),
            4 => (isSet ? "ondelete(cascade)" : "ondelete", c => c with { OnDelete = isSet ? "cascade" : "restrict" }),
            5 => (isSet ? "ondelete(setnull)" : "ondelete(setnull)", c => c with { OnDelete = isSet ? "setnull" : "restrict" }),
            _ => (isSet ? "ondelete(restrict)" : "ondelete", c => c with { OnDelete = "restrict" }),
        };
        return new(TableCommand.TAlter, [.. new[] { name, isSet ? "SET" : "UNSET", column, modifier.Word }.Select(Encoding.UTF8.GetBytes)], m => m.ChangeColumn(name, column, modifier.Change));
    }
}
