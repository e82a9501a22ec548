namespace Lux.Packages.Tests.Feed;

/// <summary>The tests that share one feed; they run one after the other, for each keeps the machine busy.</summary>
[CollectionDefinition(nameof(FeedCollection))]
public sealed class FeedCollection : ICollectionFixture<PackageFeed>;
