using System.Globalization;
using System.Text.Json;

namespace Lux.Migrations.App;

/// <summary>Makes a table of what the profiles say, two rows a page. A page that comes twice does what it did before.</summary>
public sealed class FillCities : IMigrationStep
{
    private static readonly JsonElement Moved = JsonDocument.Parse("""{"moved":true}""").RootElement;

    /// <inheritdoc/>
    public async ValueTask<string?> RunAsync(MigrationPage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var db = AppDb.V0002.Connect(page.Connection);
        var last = page.Position is null ? default : Id<AppDb.V0002.PeopleRow>.Parse(page.Position, CultureInfo.InvariantCulture);
        var people = await db.People.Where(one => one.Id > last).OrderBy(one => one.Id).Take(2).ToArrayAsync(cancellationToken);
        await db.BatchAsync(
            batch =>
            {
                foreach (var person in people.Where(one => one.Profile is not null && one.Profile.Value.TryGetProperty("city", out _)))
                {
                    var city = batch.Cities.UpsertByName(new() { Name = person.Profile!.Value.GetProperty("city").GetString()! });
                    batch.People.Update(person with { City = city, East = person.Place?[0], Profile = Moved });
                }
            },
            cancellationToken);
        return people.Length == 0 ? null : people[^1].Id.ToString();
    }
}
