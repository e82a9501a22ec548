using System.Globalization;
using System.Text;
using Lux.Engine.Tests.Model;
using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Fuzz;

/// <summary>Everything that the tables hold: definitions, next ids, rules, and each row with its expiry.</summary>
internal static class Contents
{
    public static string Of(TablesFixture tables)
    {
        var text = new StringBuilder();
        foreach (var table in tables.Engine.Catalog.Tables.OrderBy(t => t.Number))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{table.Database.Name}.{table.Name} next {table.NextId}: {string.Join(' ', SchemaPrinter.Arguments(table.State!.Schema))}");
            for (ulong id = 1; id < table.NextId; id++)
                if (table.Places.Get(id) is not 0 and var place) text.AppendLine(ModelSession.Text(table, id, place));
        }
        return text.Append(tables.Run("TACL")).ToString();
    }
}
