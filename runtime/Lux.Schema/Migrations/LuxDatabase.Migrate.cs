using System.ComponentModel;

namespace Lux.Schema;

/// <content>Migrations.</content>
public abstract partial class LuxDatabase
{
    /// <summary>The migrations in the assembly; overridden by generated code where there are scripts.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual MigrationScripts OwnMigrations => new();

    /// <summary>
    /// Brings the engine to the last of this program's migrations, step by step. It looks at the rows that are there first and begins nothing that they would stop. Of several
    /// processes at once one migrates and the others wait and find it done. An interrupted migration goes on where it was.
    /// </summary>
    /// <param name="options">How; null for all that is not applied.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellationToken">Ends it after the step under way.</param>
    /// <exception cref="MigrationException">Something stands in the way; the message says what, and nothing was begun that cannot be finished.</exception>
    public async ValueTask<MigrationResult> MigrateAsync(MigrationOptions? options = null, IProgress<MigrationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var migrator = await Migrator.ConnectAsync(Connection.Options, OwnMigrations, cancellationToken).ConfigureAwait(false);
        await using (migrator.ConfigureAwait(false)) return await migrator.RunAsync(options ?? new(), progress, cancellationToken).ConfigureAwait(false);
    }
}
