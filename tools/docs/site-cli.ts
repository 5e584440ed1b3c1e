console.log('SITE CLI')
