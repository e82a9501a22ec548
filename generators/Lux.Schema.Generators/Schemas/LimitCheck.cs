using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks the numbers of columns and indexes of a table and of columns of each index. LUX1017.</summary>
internal static class LimitCheck
{
    public static void Run(TableDeclaration table, TableSchema schema, List<Finding> findings)
    {
        int columns = schema.Columns.Count;
        if (columns > Limits.Columns)
        {
            findings.Add(new(
                RuleIds.OverLimit,
                Place.Type,
                $"Table '{table.Name}' has {columns} columns, and the engine takes {Limits.Columns}",
                "move some into a table of their own that refers to this one"));
        }

        if (schema.IndexCount > Limits.Indexes)
        {
            findings.Add(new(
                RuleIds.OverLimit,
                Place.Type,
                $"Table '{table.Name}' has {schema.IndexCount} indexes, and the engine takes {Limits.Indexes}",
                "leave out those that no query needs; each makes every write slower"));
        }

        if (table.TtlSeconds is < 0 or > Limits.TtlSeconds)
        {
            findings.Add(new(
                RuleIds.OverLimit,
                Place.TableTtl,
                $"Rows of table '{table.Name}' cannot live for {table.TtlSeconds} seconds",
                $"write 1 to {Limits.TtlSeconds}, or leave it out where rows do not expire"));
        }

        for (int i = 0; i < table.Indexes.Count; i++)
        {
            if (table.Indexes[i].Members.Count <= Limits.IndexColumns)
                continue;
            findings.Add(new(
                RuleIds.OverLimit,
                Place.IndexMember(i, Limits.IndexColumns),
                $"An index of '{table.Address.Type.Name}' is over {table.Indexes[i].Members.Count} columns, and the engine takes {Limits.IndexColumns}",
                "leave out the last ones; they seldom help to find a row"));
        }
    }
}
