namespace Lux.Schema.Generators.Mistakes;

/// <summary>What calls of LINQ and Entity Framework are called here.</summary>
internal static class OtherNames
{
    private const string Unique = "a row of a unique column is found by its finder, FindBy..Async; else write FirstOrDefaultAsync()";
    private const string Include = "Include follows a reference and gives both rows: .Include(row => row.OtherId)";

    /// <param name="on">What it is called on.</param>
    /// <param name="name">The call's name.</param>
    /// <param name="condition">The function that it is given.</param>
    public static string? Of(string on, string name, string? condition)
    {
        bool isAsync = name.EndsWith("Async", StringComparison.Ordinal);
        string where = condition is { Length: <= 50 } ? $".Where({condition})" : condition is null ? "" : ".Where(..)";
        string plain = isAsync ? name.Substring(0, name.Length - "Async".Length) : name;
        switch (plain)
        {
            case "First" or "FirstOrDefault" or "Any" or "Count":
                return $"write await {on}{where}.{plain}Async()";
            case "Single" or "SingleOrDefault":
                return Unique;
            case "LongCount":
                return $"write await {on}{where}.CountAsync()";
            case "All":
                return "ask whether a row says the opposite: !await ..Where(row => !(..)).AnyAsync()";
            case "Last" or "LastOrDefault":
                return "order the other way round and take the first: .OrderByDescending(..).FirstAsync()";
            case "ElementAt":
                return "write .OrderBy(..).Skip(n).FirstAsync()";
            case "ToList" or "ToArray" or "AsEnumerable" or "ToHashSet" or "ToFrozenSet":
                return $"write await {on}.ToArrayAsync(), or await foreach, which reads page by page";
            case "ToDictionary" or "ToLookup" or "ForEach" or "Chunk":
                return $"read the rows first: (await {on}.ToArrayAsync()).{plain}(..)";
            case "Sum" or "Min" or "Max" when !isAsync:
                return $"write await {on}.{name}Async({condition ?? ".."})";
            case "Average":
                return $"write await {on}.AvgAsync({condition ?? ".."})";
            case "MinBy" or "MaxBy":
                return $"write await {on}.{(plain == "MaxBy" ? "OrderByDescending" : "OrderBy")}({condition ?? ".."}).FirstAsync()";
            case "Distinct" or "DistinctBy" or "CountBy":
                return "group by what shall be distinct: .GroupBy(row => row.A).Select(g => g.Key)";
            case "Join" or "LeftJoin" or "RightJoin" or "GroupJoin" or "SelectMany" or "Zip":
                return Include;
            case "ThenInclude":
                return "Include again, with a function of all rows so far: .Include(m => m.UserId).Include((m, u) => u.TeamId)";
            case "Union" or "Concat" or "Except" or "Intersect":
                return "put both in one Where with | or &, or ask twice";
            case "Reverse" or "Order" or "OrderDescending":
                return "say the order: .OrderBy(..) or .OrderByDescending(..)";
            case "TakeWhile" or "SkipWhile":
                return "say in Where which rows are meant";
            case "AsQueryable" or "AsNoTracking" or "AsTracking" or "AsSplitQuery" or "Cast" or "OfType":
                return "leave it out: a query reads rows and keeps none";
            case "Add" or "AddRange":
                return $"write await {on}.InsertAsync(..), which takes one row or many";
            case "Remove" or "RemoveRange":
                return $"write await {on}.DeleteAsync(id), or .Where(..).DeleteAsync()";
            case "Find" or "Insert" or "Update" or "Delete" or "Upsert" when !isAsync:
                return $"write await {on}.{name}Async(..)";
            case "ExecuteUpdate":
                return $"write await {on}.UpdateAsync(row => row.A.Set(..))";
            case "ExecuteDelete":
                return $"write await {on}.DeleteAsync()";
            case "FromSql" or "FromSqlRaw" or "FromSqlInterpolated":
                return "a text in the engine's words is a [Query] method of the database";
            default:
                return null;
        }
    }
}
