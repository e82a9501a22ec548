using Lux.Schema.Generators.Tests.Harness;
using Lux.Tests;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>What the engine refuses is refused while it is written. That the engine does refuse it shows in the client's tests, from the same list.</summary>
public sealed class ParityTests
{
    public static TheoryData<string, string> Refused => new(RefusedTables.All.Append(RefusedTables.TooWide).Append(RefusedTables.TooManyIndexes).Select(table => (table.Rule, table.Declaration)));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_table_that_the_engine_refuses_breaks_a_rule(string rule, string declaration) =>
        Assert.Contains(rule, (await Generation.Of("namespace App; " + declaration).RulesAsync()).Select(diagnostic => diagnostic.Id));
}
