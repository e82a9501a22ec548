namespace Lux.Language;

/// <summary>How a step that breaks older clients is taken in two deploys: first what both versions can work with, then, when no older one runs, what is left.</summary>
internal static class TwoDeploys
{
    public static string Drop(string table, Column column)
    {
        string first = column is { IsNotNull: true, Default: null } ? $"let {table}.{column.Name} be null or give it a default, and " : "";
        return $"{first}deploy the version whose records lack it first, which works while it is there; apply this when no older one runs";
    }

    public static string Rename(string table, string name, string newName) =>
        $"add {table}.{newName} beside it, fill it, and deploy a version that writes both; drop {table}.{name} when no older one runs";

    public static string ChangeType(string table, string name, string type) =>
        $"add a column of type {type} beside it, fill it, and deploy a version that writes both; drop {table}.{name} when no older one runs";

    public static string Add() => "add it with a default, or let it be null; set notnull when no older version runs";

    public static string DropTable() => "deploy the version without it first; apply this when no older one runs";

    public static string RenameTable(string name, string newName) =>
        $"create {newName} beside it, copy the rows, and deploy a version that writes both; drop {name} when no older one runs";
}
