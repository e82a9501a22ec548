using System.Collections.Immutable;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The rules of use as the compiler shows them.</summary>
internal static class UseRules
{
    private const string Category = "Lux.Use";

    public static readonly DiagnosticDescriptor NotAwaited = Rule(
        RuleIds.NotAwaited,
        "The call is not awaited",
        "Nobody waits for '{0}', and nobody learns of its error: await it, return it, or keep the task",
        "A ValueTask that is not awaited loses its exception and may never be looked at again; one that is kept in a variable says that this is meant.");

    public static readonly DiagnosticDescriptor AwaitInLoop = Rule(
        RuleIds.AwaitInLoop,
        "One call does what the loop does",
        "The loop makes a round trip for each '{0}': {1}",
        "A command for many rows is one round trip, all or nothing; a loop of single ones takes as many, and stops half-way at an error.");

    public static readonly DiagnosticDescriptor SyncOverAsync = Rule(
        RuleIds.SyncOverAsync,
        "A thread waits for the engine",
        "'{0}' holds a thread until '{1}' is answered: await it",
        "A thread that waits does nothing else, and when all of the pool wait, nothing goes on. A ValueTask may not be waited for before it is complete.");

    public static readonly DiagnosticDescriptor IdsOfDifferentTables = Rule(
        RuleIds.IdsOfDifferentTables,
        "Ids of different tables are taken for one another",
        "An id of '{0}' is {1} one of '{2}', whose numbers mean other rows: {3}",
        "Every table counts its rows by itself, so equal numbers of two tables mean nothing.");

    public static readonly DiagnosticDescriptor ConnectionPerRequest = Rule(
        RuleIds.ConnectionPerRequest,
        "Every request makes a connection",
        "'{0}' connects for each request: connect once when the program starts and share it",
        "One connection is safe for all callers and carries their commands together; making one costs several round trips.");

    public static readonly DiagnosticDescriptor PendingIdKept = Rule(
        RuleIds.PendingIdKept,
        "A pending id leaves its batch",
        "'{0}' holds a pending id, which outside of its batch means nothing: {1}",
        "The engine gives the real id when the batch is done; a pending one is refused everywhere else.");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = [NotAwaited, AwaitInLoop, SyncOverAsync, IdsOfDifferentTables, ConnectionPerRequest, PendingIdKept];

    private static DiagnosticDescriptor Rule(string id, string title, string message, string description) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, $"docs/rules/{id}.md");
}
