using Lux.Language;

namespace Lux.Schema;

/// <summary>The table in the engine is not the one this program was built for. Nothing was changed.</summary>
public sealed class SchemaMismatchException : LuxException
{
    internal SchemaMismatchException(LuxError error, string? table)
        : base(error, table, $"{error.Message}{OfTable(error, table)}. The engine's tables differ from the records of this program: create what is missing with EnsureCreatedAsync, or deploy the program that fits.")
    {
    }

    /// <summary>A difference that the client found itself.</summary>
    public SchemaMismatchException(string message) : base("LAYOUT", message)
    {
    }
}
